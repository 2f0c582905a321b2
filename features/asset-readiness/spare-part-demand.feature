@smoke
Feature: A spare part that is short becomes a purchase requirement

  Background:
    Given the central store holds 2 "Pump battery pack"
    And a maintenance request for "Infusion pump 7" in the technician's hands

  @critical @req:CHN-002
  Scenario: What is in stock is reserved, what is missing is requested
    When the technician asks stores for 5 "Pump battery pack" for the request
    Then 2 "Pump battery pack" are reserved for the workshop
    And a purchase requirement for 3 "Pump battery pack" waits in draft
    And the requirement names the stock request

  @req:CHN-002
  Scenario: What is wholly in stock is requested from nobody
    When the technician asks stores for 2 "Pump battery pack" for the request
    Then 2 "Pump battery pack" are reserved for the workshop
    And there is no purchase requirement

  @req:CHN-002
  Scenario: What falls below its minimum is requested by itself
    Given the central store keeps at least 4 and at most 10 "Pump battery pack"
    When the system runs the scheduled action "Procurement: run scheduler"
    Then a purchase requirement for 8 "Pump battery pack" waits in draft

@critical @req:AST-005 @database:feature
Feature: The ward sees that a device is out of service

  Scenario: A device under repair says so to the ward that uses it
    Given the "Equipment" "Infusion pump 7"
    When the biomedical lead opens "Infusion pump 7"
    And the biomedical lead adds the ward nurse as a follower
    And the biomedical lead moves it to the stage "Under repair"
    And the ward nurse opens "Infusion pump 7"
    Then the stage is "Under repair"

  Scenario: Neither the ward nor the technician declares it fit for use
    Then the ward nurse cannot declare "Infusion pump 8" as "Withdrawn from service"
    And the technician cannot declare "Infusion pump 8" as "Withdrawn from service"

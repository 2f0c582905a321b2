@smoke @critical
Feature: A broken infusion pump comes back into service

  The ward reports, the workshop repairs, stores and purchasing supply the part, finance agrees
  before money is committed, and the case closes with its papers.

  Background:
    Given the central store holds 2 "Pump battery pack"

  @req:CHN-001 @req:CHN-002 @req:CHN-003 @req:CHN-004 @req:CHN-005 @chain
  Scenario: From the ward's ticket to the closed case

    # The ward reports, biomedical engineering takes the case
    When the ward nurse reports "Does not charge" for "Infusion pump 7"
    And the service desk agent takes the ticket
    And the service desk agent passes the ticket to biomedical engineering
    And the biomedical lead plans the request for "Infusion pump 7"
    And the technician starts the request
    Then the request of "Infusion pump 7" names the ticket

    # Stores reserve what is there, and what is missing is requested
    When the technician asks stores for 5 "Pump battery pack" for the request
    Then 2 "Pump battery pack" are reserved for the workshop
    And a purchase requirement for 3 "Pump battery pack" waits in draft

    # Two people agree to the need, each in turn, never the one who asked
    When the technician estimates the requirement above the procurement limit
    And the technician requests approval of the requirement
    Then the requirement names the ticket and the request
    And the technician cannot approve the requirement
    And the procurement manager cannot approve the requirement before the biomedical lead
    When the biomedical lead approves the requirement
    And the procurement manager approves the requirement
    And the procurement manager releases the requirement
    Then the requirement was approved by the biomedical lead, then by the procurement manager

    # Money is committed only after finance has agreed
    When the buyer orders the requirement at 2000 each for "Intensive care"
    And the buyer puts the order up for approval
    Then the buyer cannot approve the order
    And the procurement manager cannot approve the order
    And the second procurement approver cannot approve the order before finance
    When the finance controller approves the order
    And the second procurement approver approves the order
    And the second procurement approver commits the order
    Then the order is confirmed for 6000 on "Intensive care"

    # The part arrives with its lot and expiry, and is inspected
    Then the storekeeper cannot receive the order without a lot
    When the storekeeper receives 3 "Pump battery pack" as lot "LOT-26-001" expiring "in 2 years"
    Then the central store holds lot "LOT-26-001" with 3 "Pump battery pack"
    And an inspection of lot "LOT-26-001" waits
    When the quality inspector passes the inspection
    Then the inspection is passed

    # The bill is checked against order and receipt before it is paid
    When the accounts payable clerk bills 4 of the order as "INV-7781"
    And the accounts payable clerk requests approval of the bill
    And the finance controller rejects the bill saying "Billed 4, received 3"
    Then the accounts payable clerk cannot post the bill
    When the accounts payable clerk corrects the bill to 3
    And the accounts payable clerk requests approval of the bill
    And the finance controller approves the bill
    And the accounts payable clerk posts the bill
    And the payments officer pays the bill
    Then the bill is paid and agrees with what was ordered and received
    And the bill was posted and paid by different people

    # The workshop repairs with the part
    When the storekeeper hands the parts over to the workshop
    Then the workshop holds 5 "Pump battery pack"
    When the technician repairs "Infusion pump 7" with 1 "Pump battery pack"
    Then the workshop holds 4 "Pump battery pack"

    # The device goes back only after its function check, with its papers
    When the quality inspector passes the function and safety check of "Infusion pump 7"
    And the document controller files the service report of "Infusion pump 7"
    And the service desk agent opens a nonconformity for the ticket
    And the quality inspector plans the corrective action "Check the chargers of the ward"
    Then the quality manager cannot close the nonconformity while its action is open
    When the quality inspector completes the corrective action
    And the quality manager closes the nonconformity saying "Chargers checked, no further fault"

    # The case closes three times
    When the technician closes the request as repaired
    And the service desk agent closes the ticket
    Then "Infusion pump 7" is back in service after its function check
    And the bill is paid and agrees with what was ordered and received
    And the corrective action is closed
    And the audit trail names who approved, received, posted and closed

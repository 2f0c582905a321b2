Feature: Business sentences that the long chain does not say

  # Closed books would keep the other scenarios from theirs.
  @req:FIN-003 @req:FIN-010 @database:scenario
  Scenario: A bill without an order is posted once finance agreed, and stays as it is
    Given the order for 3 "Pump battery pack" at 2000 each was received
    When the accounts payable clerk records a bill of 40 from "MedParts Supplies (fictional)" without an order as "INV-7783"
    And the accounts payable clerk requests approval of the bill
    Then the bill is not posted
    When the finance controller approves the bill
    And the accounts payable clerk posts the bill
    Then the bill is posted
    When the system closes the books up to "today"
    Then the accounts payable clerk cannot take the bill back to draft

  @req:PRC-002 @req:FIN-008
  Scenario: An order waits for finance, and for its cost centre
    Given the buyer's order for "Pump battery pack" above the finance limit for "Intensive care"
    Then the buyer cannot confirm the order
    When the buyer puts the order up for approval
    And the finance controller approves the order
    And the buyer confirms the order
    Then the order is confirmed above the finance limit on "Intensive care"
    Given the buyer's order for "Pump battery pack" below the finance limit without a cost centre
    Then the buyer is refused to confirm the order because "100% analytic distribution"

  # It counts what is on order, and leaves a rule to stock up.
  @req:CHN-002 @req:PRC-001 @database:scenario
  Scenario: What falls below its minimum is requested, and the department head agrees to a small requirement
    Given the central store holds 2 "Pump battery pack"
    Then there is no purchase requirement
    Given the central store keeps at least 4 and at most 10 "Pump battery pack"
    When the system runs the scheduled action "Procurement: run scheduler"
    Then a purchase requirement for 8 "Pump battery pack" waits in draft
    Given the technician's requirement for 3 "Pump battery pack" estimated below the procurement limit
    And its approval has been requested
    When the biomedical lead approves the requirement
    And the biomedical lead releases the requirement
    Then the requirement was approved by the biomedical lead alone

  @req:CHN-002
  Scenario: What stores lack is requested for the workshop
    Given the central store holds 2 "Pump battery pack"
    And a maintenance request for "Infusion pump 7" in the technician's hands
    When the technician asks stores for 5 "Pump battery pack" for the request
    Then a purchase requirement for 3 "Pump battery pack" waits in draft
    And the requirement names the stock request

  @req:INV-001 @req:INV-002 @req:INV-008
  Scenario: A short delivery is booked in, and the shelf counted
    Given a confirmed order for 4 "Pump battery pack"
    And the central store holds 20 "Examination gloves M, box of 100"
    Then the storekeeper cannot receive the order without an expiry date
    When the storekeeper receives 3 "Pump battery pack" as lot "LOT-26-001" expiring "in 2 years"
    Then 1 "Pump battery pack" stays on order
    When the storekeeper counts 18 "Examination gloves M, box of 100"
    Then the central store holds 18 "Examination gloves M, box of 100" in all
    And the stock moves name the storekeeper for the difference of 2

  @req:QUA-005
  Scenario: A nonconformity comes to its end
    Given a nonconformity about "Infusion pump 7" under analysis by the quality inspector
    When the quality inspector plans the corrective action "Check the chargers of the ward"
    And the quality inspector completes the corrective action
    And the quality manager closes the nonconformity saying "Chargers checked, no further fault"
    Then the nonconformity is closed
